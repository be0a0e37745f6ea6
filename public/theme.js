const { dataset } = document.documentElement
dataset.bsTheme = 'dark'
dataset.spoken = navigator.language
try {
  const chosen = JSON.parse(localStorage.getItem('theme')) || 'auto'
  const fits = (query) => chosen === 'auto' && matchMedia(query).matches
  if (chosen === 'light' || fits('(prefers-color-scheme: light)')) dataset.bsTheme = 'light'
  if (chosen === 'high-contrast' || fits('(prefers-contrast: more)')) dataset.contrast = 'more'
} catch {}
if (dataset.bsTheme === 'light') {
  document.querySelector('meta[name=theme-color]').content = '#fdfdfe'
}
