import type { Scope } from '../../../api/shared/scopes'
import type { Texts } from './en'
import { frenchReasons } from '../../language/reasons/fr'

/** What a scope lets us do, in plain words: what follows "pour". */
const scopes = {
  'moderator:read:followers': 'voir qui suit la chaîne',
  'channel:read:subscriptions': 'voir qui s’abonne',
  'bits:read': 'voir qui envoie des bits',
  'channel:read:hype_train': 'voir les trains de la hype',
  'channel:read:goals': 'voir les objectifs',
  'channel:read:charity': 'voir les campagnes caritatives',
  'channel:read:polls': 'voir les sondages',
  'channel:read:predictions': 'voir les prédictions',
  'channel:read:redemptions': 'voir les récompenses des points de chaîne',
  'channel:read:ads': 'voir quand passent les pubs',
  'channel:read:guest_star': 'voir les sessions Guest Star',
  'moderator:read:shoutouts': 'voir les shoutouts',
  'moderation:read': 'voir qui modère',
  'channel:read:vips': 'voir qui est VIP',
  'user:read:chat': 'lire le chat sous votre nom',
  'user:bot': 'être dans le chat comme l’un de vos bots',
  'channel:bot': 'laisser ce bot entrer dans votre chat',
  'channel:moderate': 'voir les bannissements et les exclusions temporaires',
  'moderator:manage:automod': 'voir les messages retenus par AutoMod',
  'moderator:read:automod_settings': 'voir les paramètres AutoMod',
  'moderator:read:blocked_terms': 'voir les termes bloqués',
  'moderator:read:chat_settings': 'voir les paramètres du chat',
  'moderator:read:unban_requests': 'voir les demandes de débannissement',
  'moderator:read:banned_users': 'voir qui est banni',
  'moderator:read:chat_messages': 'voir les messages supprimés',
  'moderator:read:warnings': 'voir les avertissements',
  'moderator:read:moderators': 'voir les modérateurs',
  'moderator:read:vips': 'voir les VIP',
  'moderator:read:shield_mode': 'voir le mode bouclier',
  'moderator:read:suspicious_users': 'voir les utilisateurs suspects',
  'user:read:whispers': 'lire vos chuchotements',
} satisfies Partial<Record<Scope, string>>

/** Topics that do not work, with why. */
const failed: Texts['failed'] = (topics) => {
  const lines = topics.map(({ title, reason }) => (reason ? `${title} : ${reason}` : title))
  return `Twitch n’envoie pas tout : ${lines.join(' ; ')}.`
}

/** What the panel of topics says. */
export const texts: Texts = {
  heading: (name: string) => `Sujets de la chaîne ${name}`,
  asking: 'Demande à Twitch…',
  count: (live: number, all: number) => `${live} sur ${all}`,
  statuses: {
    live: 'Actif',
    pending: 'En attente de Twitch…',
    'needs-consent': 'Accord nécessaire',
    failed: 'Ne fonctionne pas',
  },
  reasons: frenchReasons,
  failed,
  needs: (name: string, words: string) => `Accord nécessaire (${name}) pour ${words}`,
  own: {
    heading: 'Montrer plus de votre chaîne',
    why: 'Chaque bouton ne demande à Twitch que ce qu’il nomme. Vous pouvez le retirer à tout moment dans les paramètres de Twitch, sous Connexions.',
    asks: (words: string) => `Twitch vous demandera si nous pouvons ${words}.`,
    all: 'Tout ce que vous pouvez voir fonctionne.',
  },
  other: {
    heading: (name: string) => `Vous êtes ${name}, ou en contact ?`,
    why: (name: string) =>
      `La plupart des sujets demandent, une seule fois, l’accord du streamer (${name}). Envoyez ce lien : il ouvre cette page, où ${name} peut choisir.`,
    copy: 'Copier le lien pour le streamer',
    copied: 'Lien copié',
    change: (viewer: string, name: string) =>
      `Vous êtes connecté sous le nom ${viewer}. Si ${name}, c’est vous aussi : Twitch vous le demandera avant de continuer ; choisissez-y ce compte (« Ce n’est pas vous ? »).`,
    logIn: (name: string) => `Se connecter en tant que ${name}`,
  },
  moderator: {
    heading: 'Vous modérez ici ?',
    why: 'Les modérateurs peuvent accorder ceci avec leur propre connexion.',
  },
  cost: (total: string, max: string) => `${total} points d’abonnement EventSub utilisés sur ${max}`,
  groups: {
    follows: 'Montrer les follows',
    subs: 'Montrer les abonnements et les cadeaux',
    bits: 'Montrer les bits',
    hype: 'Montrer les trains de la hype',
    goals: 'Montrer les objectifs et les dons',
    votes: 'Montrer les sondages et les prédictions',
    points: 'Montrer les points de chaîne',
    ads: 'Montrer les coupures pub',
    guests: 'Montrer Guest Star',
    shoutouts: 'Montrer les shoutouts',
    team: 'Montrer les modérateurs et les VIP',
    chat: 'Montrer le chat',
    moderation: 'Montrer la modération',
    whispers: 'Montrer les chuchotements',
  },
  scopes,
}
