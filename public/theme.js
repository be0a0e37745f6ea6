// Before the first paint: a small file of its own, as the page allows no inline scripts.
try {
  const chosen = JSON.parse(localStorage.getItem('theme'))
  const isLight =
    chosen === 'light' || (chosen !== 'dark' && matchMedia('(prefers-color-scheme: light)').matches)
  document.documentElement.dataset.bsTheme = isLight ? 'light' : 'dark'
} catch {
  document.documentElement.dataset.bsTheme = 'dark'
}
