import type { Texts } from './en'
import { things } from '../../../language/words/fr'

/** What a card shows when it is opened. */
export const texts: Texts = {
  origin: 'Envoyé par',
  originNames: { twitch: 'Twitch', test: 'Un test', replay: 'Un rejeu' },
  time: 'Heure',
  type: 'Type',
  imported: 'Un fichier que vous avez importé',
  json: 'JSON',
  copy: 'Copier le JSON',
  copied: 'Copié',
  notCopied: 'Le navigateur ne permet pas de copier : sélectionnez plutôt le texte.',
  truncated: 'Trop long pour être envoyé d’un coup : ceci n’en est qu’une partie.',
  loadWhole: 'Charger l’évènement entier',
  way: {
    heading: 'Son trajet dans le temps',
    steps: {
      sent: 'Envoyé par Twitch',
      received: 'Reçu par l’API',
      arrived: 'Arrivé dans cette page',
      painted: 'Affiché à l’écran',
    },
    after: (duration: string) => `après ${duration}`,
    aboutAfter: (duration: string) => `après environ ${duration}`,
    notMeasured: '· non mesuré, car il n’est pas arrivé en direct dans cette page',
    notPainted: '· non mesuré, car la page était en arrière-plan',
    spread: (median: string, p95: string) => `la moitié en ${median}, 95 % en ${p95}`,
    of: (count: number) =>
      `À côté de chaque étape : ${things('évènement en direct', 'évènements en direct')(count)} de cette visite.`,
    clocks: (duration: string) =>
      `Les horloges diffèrent de ${duration} ou plus : les durées entre Twitch, le serveur et la page sont approximatives.`,
    about:
      'Entre le serveur et la page, deux horloges sont comparées : cette durée est approximative.',
  },
  replay: 'Rejouer',
  replayAgain: 'Envoie de nouveau cet évènement tel quel ; il est marqué comme rejeu',
  change: 'Modifier et envoyer',
  replayed: 'Rejoué',
}
