/** What words name: a number, or a name or text that was sent. */
export type Fact = string | number

/** What there is to say of a matter: by its code, the facts that the words name. */
export type DescriptorTable = Readonly<Record<string, readonly string[]>>

/** The facts of a code. */
export type Facts<S extends DescriptorTable, Code extends keyof S> = Readonly<
  Record<S[Code][number], Fact>
>

/** Something to be said, as data: who reads another language words it by its code. */
export type Descriptor<S extends DescriptorTable, Code extends keyof S = keyof S> = {
  [C in Code]: { code: C; facts: Facts<S, C> }
}[Code]

/** The words of a language: a code without any does not compile. */
export type Wording<S extends DescriptorTable, Words> = {
  readonly [Code in keyof S]: (facts: Facts<S, Code>) => Words
}

/** Says it in the words of a language. */
export const worded = <S extends DescriptorTable, Code extends keyof S, Words>(
  wording: Wording<S, Words>,
  { code, facts }: Descriptor<S, Code>,
): Words => wording[code](facts)

/** What came over the wire: of another release it may have another code, or lack a fact. */
export interface ReceivedDescriptor {
  code: string
  facts: Readonly<Record<string, Fact>>
}

/** Whether it is one of these, with all its facts. */
export const isDescriptor = <S extends DescriptorTable>(
  table: S,
  received: ReceivedDescriptor,
): received is ReceivedDescriptor & Descriptor<S> =>
  Object.hasOwn(table, received.code) &&
  (table[received.code] ?? []).every((name) => Object.hasOwn(received.facts, name))
