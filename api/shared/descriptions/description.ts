/** What words name: a number, or a name or text that was sent. */
export type Fact = string | number

/** What there is to say of a matter: by its code, the facts that the words name. */
export type Sayings = Readonly<Record<string, readonly string[]>>

/** The facts of a code. */
export type Facts<S extends Sayings, Code extends keyof S> = Readonly<Record<S[Code][number], Fact>>

/** Something to be said, as data: who reads another language words it by its code. */
export type Saying<S extends Sayings, Code extends keyof S = keyof S> = {
  [C in Code]: { code: C; facts: Facts<S, C> }
}[Code]

/** The words of a language: a code without any does not compile. */
export type Wording<S extends Sayings, Words> = {
  readonly [Code in keyof S]: (facts: Facts<S, Code>) => Words
}

/** Says it in the words of a language. */
export const worded = <S extends Sayings, Code extends keyof S, Words>(
  wording: Wording<S, Words>,
  { code, facts }: Saying<S, Code>,
): Words => wording[code](facts)

/** What came over the wire: of another release it may have another code, or lack a fact. */
export interface Told {
  code: string
  facts: Readonly<Record<string, Fact>>
}

/** Whether it is one of these, with all its facts. */
export const isSaying = <S extends Sayings>(sayings: S, told: Told): told is Told & Saying<S> =>
  Object.hasOwn(sayings, told.code) &&
  (sayings[told.code] ?? []).every((name) => Object.hasOwn(told.facts, name))
