/** The button of sound and speech. */
export const texts = {
  open: 'Sound',
  click: 'Click to turn sound on',
  /** `time` is a clock such as "0:09:41". */
  muted: (time: string) => `Muted for ${time}`,
}

/** The same in any language. */
export type Texts = typeof texts
