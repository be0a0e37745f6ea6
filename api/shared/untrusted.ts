/**
 * A payload as a sender may really send it: any field may be missing, null or of another kind, so
 * what is read of it is unknown, but for a misspelt field, which does not compile.
 */
export type Untrusted<T> = [NonNullable<T>] extends [readonly unknown[]]
  ? unknown
  : [NonNullable<T>] extends [object]
    ? { readonly [Field in keyof NonNullable<T>]?: Untrusted<NonNullable<T>[Field]> | null }
    : unknown

/** The value where it is an object, and an empty one where it has no fields to read. */
export const asObject = (value: unknown): object =>
  typeof value === 'object' && value !== null ? value : {}

/** The items of a list, each as far as it is an object; none of what is no list. */
export const asObjects = (value: unknown): readonly object[] =>
  Array.isArray(value) ? value.map(asObject) : []
