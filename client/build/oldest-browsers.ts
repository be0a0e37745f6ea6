import { browserslist } from '../../package.json' with { type: 'json' }

/** What Vite calls a browser that browserslist has another name for. */
const names: Readonly<Record<string, string>> = { ios_saf: 'ios' }

/**
 * The oldest browsers that package.json's `browserslist` supports, as Vite's `build.target` wants
 * them: `chrome117`.
 * @throws {Error} when it has a query of another form
 */
export const oldestBrowsers: string[] = browserslist.map((query) => {
  const [, name = '', version] = /^(\w+) >= ([\d.]+)$/.exec(query) ?? []
  if (!version) throw new Error(`browserslist: "${query}" must read "NAME >= VERSION"`)
  return (names[name] ?? name) + version
})
