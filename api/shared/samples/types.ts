/** A maker of one payload for each type: fresh dates and ids at every call. */
export type Samples<Payloads> = { readonly [T in keyof Payloads]: () => Payloads[T] }
