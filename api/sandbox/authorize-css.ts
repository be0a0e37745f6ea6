/** The look of the sandbox's pages: the product's own room, in the theme of the system. */
export const stylesheet = `:root {
  color-scheme: light dark;
  --floor: light-dark(oklch(0.965 0.003 285), oklch(0.19 0.01 285));
  --panel: light-dark(oklch(0.995 0.001 285), oklch(0.215 0.011 285));
  --raised: light-dark(oklch(0.95 0.004 285), oklch(0.26 0.013 285));
  --line: light-dark(oklch(0.885 0.006 285), oklch(0.295 0.013 285));
  --ink: light-dark(oklch(0.235 0.015 285), oklch(0.955 0.004 285));
  --soft: light-dark(oklch(0.46 0.015 285), oklch(0.745 0.012 285));
  --mark: light-dark(oklch(0.56 0.13 75), oklch(0.86 0.145 85));
  --spot: light-dark(oklch(0.82 0.155 82), oklch(0.86 0.145 85));
  --on-spot: oklch(0.22 0.03 85);
}

* {
  box-sizing: border-box;
  margin: 0;
  padding: 0;
}

html {
  scroll-padding-bottom: 80px;
}

body {
  background: var(--floor);
  color: var(--ink);
  font: 15px/1.45 -apple-system, BlinkMacSystemFont, 'Segoe UI Variable Text', 'Segoe UI', Roboto,
    'Noto Sans', 'Liberation Sans', Arial, system-ui, sans-serif;
}

main,
form {
  display: grid;
  gap: 20px;
}

main {
  max-width: 720px;
  margin: 0 auto;
  padding: clamp(24px, 7vh, 88px) 20px 32px;
}

a {
  color: inherit;
}

.brand {
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 10px;
  color: var(--ink);
  font-weight: 650;
}

.brand svg {
  color: var(--mark);
}

.brand span {
  padding: 0 8px;
  border: 1px dashed var(--soft);
  border-radius: 4px;
  color: var(--soft);
  font-size: 13px;
}

h1 {
  font-size: clamp(28px, 4.4vw, 44px);
  font-weight: 650;
  letter-spacing: -0.03em;
  line-height: 1.08;
}

p,
small {
  max-width: 60ch;
  color: var(--soft);
}

fieldset {
  min-width: 0;
  border: 0;
}

legend {
  margin-bottom: 10px;
  font-size: 18px;
  font-weight: 650;
}

.cast {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(min(100%, 240px), 1fr));
  gap: 8px;
  list-style: none;
}

.cast li {
  position: relative;
  display: grid;
  grid-template-columns: 20px 36px minmax(0, 1fr);
  align-items: center;
  column-gap: 12px;
  min-height: 60px;
  padding: 8px 14px;
  border: 1px solid var(--line);
  border-radius: 10px;
  background: var(--panel);
}

.cast li:hover {
  background: var(--raised);
}

.cast li:has(:checked) {
  border-color: var(--mark);
}

button:focus-visible,
a:focus-visible,
.cast li:has(:focus-visible) {
  outline: 2px solid var(--mark);
  outline-offset: 2px;
}

.cast input,
.cast img {
  grid-row: 1 / span 2;
}

.cast input {
  position: relative;
  z-index: 1;
  width: 20px;
  height: 20px;
  outline: 0;
  accent-color: var(--mark);
}

.cast label {
  align-self: end;
  font-weight: 620;
}

/* The whole tile is the target, under the radio itself. */
.cast label::after {
  position: absolute;
  inset: 0;
  content: '';
  cursor: pointer;
}

.cast small {
  grid-column: 3;
  align-self: start;
}

.scopes {
  display: grid;
  gap: 4px;
  margin-top: -12px;
  padding-left: 20px;
}

/* In reach however long the list is. */
.actions {
  position: sticky;
  z-index: 2;
  bottom: 0;
  display: flex;
  gap: 12px;
  padding: 8px 0;
  background: var(--floor);
}

button {
  flex: 0 1 180px;
  min-height: 48px;
  padding: 0 20px;
  border: 1px solid var(--spot);
  border-radius: 24px;
  background: var(--spot);
  color: var(--on-spot);
  font: inherit;
  font-weight: 650;
}

button.quiet {
  border-color: var(--line);
  background: var(--raised);
  color: var(--ink);
}
`
