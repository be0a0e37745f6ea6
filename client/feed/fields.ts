/** What an object holds, by name, whatever it is: payloads from outside come in any shape. */
export type Fields = Readonly<Record<string, unknown>>

/** The fields of a value; none of one that has none. */
export const fieldsIn = (value: unknown): Fields => Object.fromEntries(Object.entries(value ?? {}))
