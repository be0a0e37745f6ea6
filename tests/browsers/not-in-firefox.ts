/** A test of `tests/e2e` that can't run in Firefox by BiDi. */
export interface Exception {
  /** Its file and how its title begins, with those of the groups around it. */
  test: string
  reason: string
}

const noDevice = 'Firefox plays only on a device, and a machine for tests has none'

/** Each is a limit of the automation or of the machine, never of the page. */
export const notInFirefox: readonly Exception[] = [
  {
    test: 'accessibility.spec.ts who asks the system for contrast',
    reason: 'Firefox 153 has no command for what is asked of the system (see firefox.mjs)',
  },
  {
    test: 'install.spec.ts',
    reason: 'whether a page can be installed is asked by Chromium’s protocol',
  },
  { test: 'sound.spec.ts sounds once', reason: noDevice },
  { test: 'sound.spec.ts skips what is read aloud', reason: noDevice },
]
