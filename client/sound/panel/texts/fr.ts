import type { Texts } from './en'
import { quantity, things } from '../../../language/words/fr'

/** The menu of sound and speech. */
export const texts: Texts = {
  heading: 'Son',
  on: 'Jouer des sons',
  why: 'Votre navigateur ne laisse une page émettre du son qu’après un clic.',
  noOutput:
    'Le navigateur n’a pas pu activer le son. Un casque ou des haut-parleurs sont-ils branchés ?',
  volume: 'Volume',
  minimum: 'Montant minimum',
  minimumWhy: 'Moins de spectateurs, d’abonnements, de bits ou de points : silence.',
  testsSilent: 'Garder les tests et les rejeux silencieux',
  families: 'Ce que vous entendez',
  tone: (family: string) => `Son pour ${family}`,
  speech: (family: string) => `Lire ${family} à voix haute`,
  toneColumn: 'Son',
  speechColumn: 'Lecture à voix haute',
  familyColumn: 'Genre',
  voice: 'Voix',
  anyVoice: 'Celle du navigateur',
  rate: 'Vitesse',
  noSpeech: 'Ce navigateur ne sait pas lire à voix haute.',
  tryIt: 'Essayer',
  sample: 'Ada a lancé un raid avec 240 spectateurs',
  mute: 'Couper pendant 10 minutes',
  unmute: 'Remettre le son',
  skip: 'Passer',
  waiting: (count: number) => `${quantity(count)} en attente de lecture`,
  dropped: (count: number) => `${things('ignoré')(count)} : trop à la fois`,
}
