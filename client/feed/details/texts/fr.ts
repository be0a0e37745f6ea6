import type { Texts } from './en'
import { quote, things } from '../../../language/words/fr'

/** What a card shows when it is opened. */
export const texts: Texts = {
  origin: 'Envoyé par',
  originNames: { twitch: 'Twitch', test: 'Un test', replay: 'Un rejeu' },
  time: 'Heure',
  type: 'Type',
  imported: 'Un fichier que vous avez importé',
  json: 'JSON',
  raw: 'Données brutes',
  fields: things('champ'),
  parts: (count: unknown) => `${things('évènement')(count)} sur cette carte`,
  recipients: 'Pour',
  followers: 'Followers',
  showMore: (count: number) => `Afficher ${count} de plus`,
  votes: 'Votes',
  points: 'Points',
  onTwitch: (name: string) => `${name} sur Twitch`,
  copyName: (name: string) => `Copier « ${name} »`,
  watch: (name: string) => `Regarder ${name}`,
  wasPlaying: (game: string) => `jouait à ${game}`,
  titled: quote,
  moreActions: 'Plus d’actions',
  copy: 'Copier le JSON',
  copied: 'Copié',
  notCopied: 'Votre navigateur ne permet pas de copier. Sélectionnez plutôt le texte.',
  truncated:
    'Cet évènement était trop long pour être envoyé en une fois. Seule une partie est affichée.',
  loadWhole: 'Charger l’évènement entier',
  way: {
    heading: 'Délais',
    steps: {
      sent: 'Envoyé par Twitch',
      received: 'Reçu par le serveur',
      arrived: 'Reçu par cette page',
      painted: 'Affiché',
    },
    toScreen: (duration: string) => `${duration} de Twitch à l’écran`,
    after: (duration: string) => `après ${duration}`,
    aboutAfter: (duration: string) => `après environ ${duration}`,
    notMeasured: 'Non mesuré (tiré de l’historique)',
    notPainted: 'Non mesuré (page en arrière-plan)',
    spread: (median: string, p95: string) => `p50 ${median} · p95 ${p95}`,
    of: (count: number) =>
      `Percentiles : ${things('évènement en direct', 'évènements en direct')(count)} pendant cette visite`,
    clocks: (duration: string) =>
      `Les horloges de Twitch, du serveur et du navigateur diffèrent de ${duration} ou plus : ces étapes sont approximatives.`,
    about:
      'Les horloges du serveur et du navigateur peuvent différer : cette étape est approximative.',
  },
  replay: 'Rejouer',
  replayAgain: 'Renvoie cet évènement tel quel, marqué comme rejeu',
  change: 'Modifier et renvoyer',
  replayed: 'Rejoué',
}
