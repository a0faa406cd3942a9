/* global localStorage, matchMedia, document */
// Sets the colour scheme before the first paint, so that a dark page never flashes white.
(function () {
  let chosen = 'auto';
  try {
    chosen = localStorage.getItem('parley.color-scheme') || 'auto';
  } catch {
    // storage is forbidden: the system decides
  }
  const dark =
    chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
