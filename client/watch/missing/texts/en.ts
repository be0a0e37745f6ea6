/** A page of somebody who is not there. */
export const texts = {
  missing: (name: string) => `No streamer is called ${name}`,
}

/** The same in any language. */
export type Texts = typeof texts
