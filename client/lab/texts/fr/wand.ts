import type { LabTexts } from '../en'
import { things } from '../../../language/words/fr'

/** The audience wand. */
export const wand = {
  why: 'Affichez le code sur le grand écran. Qui le scanne reçoit quelques gros boutons ; chaque appui est un évènement de test qui porte son pseudo. Le mode ne dure que tant que cette page est ouverte.',
  turnOn: 'Lancer le mode public',
  turnOff: 'Arrêter',
  isOn: (name: string) => `Le mode public est lancé pour ${name}`,
  starting: 'Lancement…',
  scan: (url: string) => `Scannez-le, ou ouvrez ${url}`,
  code: 'Code QR pour le public',
  taps: things('appui'),
  unsafe:
    'Les téléphones ne peuvent pas atteindre localhost : définissez PUBLIC_URL, ou ouvrez cette page à l’adresse réseau de cette machine.',
  title: (name: string) => `Envoyer à ${name}`,
  nickname: 'Votre pseudo',
  nicknameHint: 'Il sera sur le grand écran : 1 à 25 lettres, chiffres et espaces.',
  buttons: {
    follow: 'Suivre',
    cheer: 'Envoyer 100 bits',
    sub: 'S’abonner',
    gifts: 'Offrir 5 abonnements',
  },
  sent: 'Regardez l’écran !',
  noCode: 'Ce lien n’a pas de code. Scannez celui à l’écran pour participer.',
} satisfies LabTexts['wand']
