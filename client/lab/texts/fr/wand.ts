import type { LabTexts } from '../en'
import { ofName, things } from '../../../language/words/fr'

/** The audience wand. */
export const wand = {
  why: 'Affichez le code sur le grand écran : qui le scanne reçoit quelques gros boutons, et chaque appui est un évènement de test qui porte son pseudo. Cela ne marche que tant que cette page l’a activé.',
  turnOn: 'Activer la baguette',
  turnOff: 'La désactiver maintenant',
  isOn: (name: string) => `La baguette ${ofName(name)} est active`,
  starting: 'Activation…',
  scan: (url: string) => `Scannez-le, ou ouvrez ${url}`,
  code: 'Code QR de la baguette',
  taps: (count: number) => `${things('évènement')(count)} depuis l’activation`,
  unsafe:
    'Les téléphones ne peuvent pas atteindre localhost : définissez PUBLIC_URL, ou ouvrez cette page par l’adresse de cette machine sur le réseau.',
  title: (name: string) => `Baguette pour ${name}`,
  nickname: 'Votre pseudo',
  nicknameHint: 'Il sera sur le grand écran : 1 à 25 lettres, chiffres et espaces.',
  buttons: {
    follow: 'Suivre',
    cheer: 'Envoyer 100 bits',
    sub: 'S’abonner',
    gifts: 'Offrir 5 abonnements',
  },
  sent: 'Regardez l’écran !',
  noCode: 'Scannez le code à l’écran : cette adresse n’en a pas.',
} satisfies LabTexts['wand']
