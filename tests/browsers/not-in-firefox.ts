/** A test of `tests/e2e` that can't run in Firefox by BiDi. */
export interface Exception {
  /** Its file and how its title begins, with those of the groups around it. */
  test: string
  reason: string
}

const noDownload = 'Firefox does not tell by BiDi of a download that the page itself has made'
const noFrames = 'Playwright has by BiDi no events of WebSockets'
const noDevice = 'Firefox plays only on a device, and a machine for tests has none'

/** Each is a limit of the automation or of the machine, never of the page. */
export const notInFirefox: readonly Exception[] = [
  {
    test: 'accessibility.spec.ts who asks the system for contrast',
    reason: 'Firefox 153 has no command for what is asked of the system (see firefox.mjs)',
  },
  { test: 'history.spec.ts keeps events over a restart', reason: noDownload },
  { test: 'history.spec.ts saves what happened from the menu', reason: noDownload },
  { test: 'history.spec.ts says once that a browser keeps nothing', reason: noDownload },
  { test: 'offline.spec.ts shows an offline streamer’s plans', reason: noDownload },
  {
    test: 'lab.spec.ts sends what stands in a field that still has the focus',
    reason: 'Playwright has by BiDi no body of a request',
  },
  {
    test: 'layout.spec.ts gives the events more room',
    reason: 'two clicks by BiDi are no double click in Firefox',
  },
  {
    test: 'processes.spec.ts gets back to a channels server',
    reason: noFrames,
  },
  { test: 'lab-catalogue.spec.ts sends every type from the form', reason: noFrames },
  {
    test: 'install.spec.ts',
    reason: 'whether a page can be installed is asked by Chromium’s protocol',
  },
  {
    test: 'tabs.spec.ts a log-in may end in another tab',
    reason: 'a tab that the page opens stays blank while Playwright has a route for requests',
  },
  { test: 'sound.spec.ts sounds once', reason: noDevice },
  { test: 'sound.spec.ts skips what is read aloud', reason: noDevice },
]
