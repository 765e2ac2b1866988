document.querySelector('nav a').addEventListener('keydown', event => event.key === 'Tab' && event.preventDefault());
