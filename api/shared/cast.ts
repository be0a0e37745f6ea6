/** Somebody on Twitch, by id, login and display name. */
export interface Person {
  id: string
  login: string
  name: string
}

const person = (id: string, name: string, login = name.toLowerCase()): Person => ({
  id,
  login,
  name,
})

// Made-up people: those of the sandbox, and those whom the samples name.

export const tfue = person('60056333', 'Tfue')
export const ninja = person('19571641', 'Ninja')
export const sunny = person('204881730', 'Sunny')
export const kaito = person('338102946', 'Kaito')
export const noor = person('415220087', 'Noor')
export const lumi = person('527039461', 'Lumi')
export const ada = person('100181512', 'Ada', 'ada_lovelace')
export const grace = person('100190612', 'grace_h')
export const margaret = person('100193608', 'Margaret')
export const linus = person('100196912', 'linus_p')
/** Moderates for Tfue. */
export const mo = person('90210008', 'Mo_Mods')
/** Causes work for Mo. */
export const grumpy = person('90210009', 'grumpy_gus')
