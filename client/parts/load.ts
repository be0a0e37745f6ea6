/** What knows why a part could not be loaded; see `lost.ts`. */
interface Lost {
  whenWorthTrying: (tries: number) => Promise<void>
}

/** ms until a part is asked for again while nothing at all can be loaded. */
const PAUSE_MS = 2_000

/**
 * Makes the loader of all parts of the page that come later, with their style sheets. What can't be
 * loaded is asked for again for as long as that may help, and the page goes on without it. One that
 * is gone never comes, and nobody is told but the viewer.
 * @param lost loads what knows whether it may help; it has one name in all releases
 */
export const loaderOf =
  (lost: () => Promise<Lost>) =>
  async <Part>(load: () => Promise<Part>, sheets: readonly string[] = []): Promise<Part> => {
    for (let tries = 1; ; tries++) {
      try {
        return (await Promise.all([script(load, tries), ...sheets.map(sheet)]))[0]
      } catch {
        await lost()
          .then((it) => it.whenWorthTrying(tries), pause)
          .catch(never)
      }
    }
  }

const never = () => new Promise<never>(() => {})

const pause = () => new Promise<void>((resolve) => setTimeout(resolve, PAUSE_MS))

const names = new Map<string, string>()

/**
 * Firefox never asks again for a script that it could not load: it gets it by another name, the one
 * that its error tells with a query. Of a script that came so there is no other. Where one script
 * holds several parts, `load` says how the one that is asked for is called in it.
 */
async function script<Part>(load: () => Promise<Part>, tries: number): Promise<Part> {
  try {
    return await load()
  } catch (error) {
    const url = /http\S+\.js$/.exec(String(error))?.[0]
    if (!url || (tries < 2 && !names.has(url))) throw error
    const name = names.get(url) ?? `${url}?${Date.now()}`
    names.set(url, name)
    const part = /=>[\w$]+\.([\w$]+)\)$/.exec(String(load))?.[1]
    return import(/* @vite-ignore */ name).then(
      (whole) => (part ? whole[part] : whole),
      (again) => {
        names.delete(url)
        throw again
      },
    )
  }
}

const sheets = new Map<string, Promise<unknown>>()

/** A sheet that could not be loaded is asked for again with its script. */
function sheet(path: string): Promise<unknown> | undefined {
  if (document.querySelector(`link[href="/${path}"]`)) return sheets.get(path)
  const loading = new Promise((resolve, reject) => {
    const link = document.createElement('link')
    link.rel = 'stylesheet'
    link.href = `/${path}`
    link.addEventListener('load', resolve)
    link.addEventListener('error', (event) => {
      link.remove()
      reject(event)
    })
    document.head.append(link)
  })
  sheets.set(path, loading)
  return loading
}
