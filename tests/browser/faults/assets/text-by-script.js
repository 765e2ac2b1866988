document.querySelector('h2').insertAdjacentHTML('afterend', '<p>Only with scripts.</p>');
