const silent = { addEventListener() {}, removeEventListener() {} }

/**
 * What of a browser the page's logic of catching up asks for, always shown and online.
 * @returns how to take it away again
 */
export function standInForBrowser(): () => void {
  Object.assign(globalThis, { document: { ...silent, visibilityState: 'visible' }, window: silent })
  return () => {
    for (const name of ['document', 'window']) Reflect.deleteProperty(globalThis, name)
  }
}
