document.documentElement.setAttribute('data-loaded', '');
