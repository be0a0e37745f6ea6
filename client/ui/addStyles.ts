/**
 * Adds the styles of a part of the page that is loaded with it, as `import css from
 * './part.scss?inline'`: the page's one style sheet, which every first visit loads, is without them.
 */
export function addStyles(css: string): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets.push(sheet)
}
