localStorage.setItem('visited', 'yes');
