import type { Texts } from './en'
import { ofName, things } from '../../feed/sentences/fr/words'

const recovered = things('évènement récupéré', 'évènements récupérés')

/** Every text of the pages that is not an event. */
export const texts = {
  app: {
    name: 'Streamer Event Viewer',
    promise:
      'Regardez n’importe quel streamer sur Twitch et voyez tout ce qui se passe sur la chaîne, à l’instant même.',
    skip: 'Passer',
    skipToEvents: 'Aller aux évènements',
    skipToSearch: 'Aller à la recherche',
    logInAgain: 'Se reconnecter',
    logOut: 'Se déconnecter',
    theme: (name: string) => `Thème : ${name}`,
    themes: {
      auto: 'Comme le système',
      light: 'Clair',
      dark: 'Sombre',
      'high-contrast': 'Contraste élevé',
    },
    language: 'Langue',
    setup: 'Installation',
    lab: 'Labo d’évènements',
    postman: 'Collection Postman',
    loading: 'Chargement…',
    retry: 'Réessayer',
    close: 'Fermer',
    named: (name: string, what: string) => `${name} : ${what}`,
    notFound: 'Cette page n’existe pas.',
    toStart: 'Vers la page d’accueil',
    broken: 'Cette page a rencontré une erreur et n’a pas pu continuer.',
    reload: 'Recharger la page',
    offline: 'Vous êtes hors ligne. Les évènements manqués seront récupérés dès votre retour.',
    postmanEnvironment: 'son environnement',
  },
  home: {
    streamerName: 'Nom du streamer',
    placeholder: 'Un nom, @nom ou un lien twitch.tv',
    stream: 'Voir',
    invalidName: {
      empty: 'Saisissez le nom d’un streamer.',
      characters: 'Un nom Twitch ne contient que des lettres, des chiffres et des tirets bas.',
      long: 'Un nom Twitch a 25 caractères au plus.',
      link: 'Ce lien ne mène à aucun streamer. Un lien tel que twitch.tv/tfue, oui.',
    },
  },
  watch: {
    title: (name: string) => `${name} · évènements en direct`,
    player: (name: string) => `Stream ${ofName(name)}`,
    chatOf: (name: string) => `Chat ${ofName(name)}`,
    chat: 'Chat',
    live: 'En direct',
    offline: 'Hors ligne',
    offlineSince: (time: string) => `Hors ligne depuis ${time}`,
    viewers: 'Spectateurs',
    onAir: 'À l’antenne',
    noTitle: 'Pas encore de titre',
    missing: (name: string) => `Aucun streamer ne s’appelle ${name}`,
    topics: 'Sujets',
    topicsOpen: (live: number, all: number) => `Sujets ${live} sur ${all}`,
  },
  connection: {
    label: 'Connexion',
    states: {
      connected: 'Connecté',
      reconnecting: 'Reconnexion',
      disconnected: 'Déconnecté',
    },
    nextTry: (seconds: number) => `dans ${seconds} s`,
    trying: 'en cours…',
    reconnect: 'Reconnecter maintenant',
    receipt: {
      complete: (offline: string, count: number) =>
        count === 0
          ? `Hors ligne ${offline} · aucun évènement manqué · complet`
          : `Hors ligne ${offline} · ${recovered(count)} · complet`,
      overrun: (offline: string, count: number) =>
        `Hors ligne ${offline} · ${recovered(count)} · des évènements plus anciens sont perdus`,
      missing: (from: string, to: string) =>
        `Le serveur a redémarré : il peut manquer des évènements entre ${from} et ${to}`,
    },
    dismiss: 'Ignorer',
  },
  feed: {
    heading: 'Évènements',
    families: 'Types d’évènements',
    pause: 'Pause',
    resume: 'Reprendre',
    newEvents: things('nouvel évènement', 'nouveaux évènements'),
    catchUp: 'Que s’est-il passé ?',
    search: 'Rechercher',
    minimumAmount: 'Montant minimum',
    minimumShort: 'Min.',
    presets: 'Afficher',
    ownFilter: 'Mon choix',
    presetNames: {
      everything: 'Tout',
      support: 'Soutien',
      community: 'Communauté',
      stream: 'Stream',
      moderation: 'Modération',
      tests: 'Tests',
    },
    held: {
      paused: 'En pause',
      scrolled: 'La liste reste où vous lisez',
      hovering: 'La liste ne bouge pas tant que vous la pointez',
      focused: 'La liste ne bouge pas tant que vous y êtes',
      selecting: 'La liste ne bouge pas tant que vous sélectionnez',
    },
    beforeOpening: 'Avant l’ouverture de cette page',
    older: 'Afficher les évènements plus anciens',
    parts: (count: number) => `${things('évènement')(count)} sur cette carte`,
    giftedBySomebody: things('abonnement a été offert', 'abonnements ont été offerts'),
    recipients: (names: string, others: number) =>
      others > 0
        ? `à ${names} et ${things('autre personne', 'autres personnes')(others)}`
        : `à ${names}`,
    flapped: (times: number) => `${things('interruption')(times)} en quelques minutes`,
    thank: 'Remercié',
    markRead: 'Tout marquer comme lu',
    details: 'Détails',
    origins: { twitch: '', test: 'Test', replay: 'Rejeu', imported: 'Importé' },
    now: 'à l’instant',
    seconds: (count: number) => `${count} s`,
    minutes: (count: number) => `${count} min`,
    origin: 'Envoyé par',
    originNames: { twitch: 'Twitch', test: 'Un test', replay: 'Un rejeu' },
    broken: 'Cet évènement n’a pas pu être affiché.',
    time: 'Heure',
    type: 'Type',
    unknown: 'Évènement inconnu',
    empty: {
      filtered: 'Aucun évènement ne correspond aux filtres.',
      showAll: 'Montrer tous les évènements',
    },
  },
  errors: {
    access_denied:
      'Vous avez choisi de ne pas vous connecter. Rien n’a été partagé ; connectez-vous quand vous voulez.',
    redirect_mismatch:
      'Twitch ne connaît pas l’adresse de cette page. Ajoutez-la aux URL de redirection de l’application chez Twitch.',
    invalid_state:
      'Cette connexion n’a pas été lancée ici, elle a donc été refusée. Veuillez vous reconnecter.',
    'token-missing': 'Veuillez d’abord vous connecter.',
    'token-invalid': 'Twitch n’accepte plus cette connexion. Veuillez vous reconnecter.',
    'token-expired': 'Votre connexion a expiré. Veuillez vous reconnecter.',
    'token-wrong-client':
      'Cette connexion appartient à une autre application. Veuillez vous reconnecter.',
    'login-invalid':
      'Un nom Twitch a 25 caractères au plus : des lettres, des chiffres et des tirets bas.',
    'streamer-unknown': 'Twitch ne connaît aucun streamer de ce nom. Vérifiez l’orthographe.',
    'twitch-unavailable': 'Twitch ne répond pas pour le moment. Réessayez dans un instant.',
    'test-not-allowed':
      'Vous ne pouvez envoyer des évènements de test que sur votre propre chaîne.',
    'channel-forbidden': 'Cette connexion ne permet pas de voir cela.',
    'event-invalid':
      'Cet évènement ne peut pas être envoyé : vérifiez ses champs et la chaîne qu’il nomme.',
    'event-unknown': 'Le serveur ne garde plus cet évènement.',
    'message-unreadable': 'Cet évènement ne peut pas être envoyé : il est trop long.',
    'public-url-unreachable':
      'Le callback n’est pas arrivé à l’adresse publique. La page Installation en dit plus.',
    'publisher-unavailable': 'Pusher ne l’a pas accepté. Réessayez dans quelques secondes.',
    'rate-limited': 'C’était trop à la fois. Réessayez dans une minute.',
    'request-invalid': 'Le serveur n’a pas compris. Vérifiez votre saisie.',
    'scope-missing': 'Cette connexion ne dit pas ce que vous modérez. Veuillez vous reconnecter.',
    'wand-code-invalid': 'Ce code n’ouvre aucune baguette. Scannez à nouveau le code à l’écran.',
    'wand-off': 'La baguette est désactivée. Elle fonctionne tant que la régie la laisse activée.',
    stopping: 'Le serveur redémarre. Réessayez dans quelques secondes.',
    internal: 'Le serveur a commis une erreur. Réessayez ; son journal en dit plus.',
    network: 'Le serveur est injoignable. Vérifiez votre connexion, puis réessayez.',
    unknown: 'Le serveur a répondu d’une manière que cette page ne connaît pas. Rechargez la page.',
  },
} satisfies Texts
