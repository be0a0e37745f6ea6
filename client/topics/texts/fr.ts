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
  'user:read:chat': 'lire le chat',
  'user:bot': 'laisser notre bot rejoindre votre chat',
  'channel:bot': 'laisser notre bot rejoindre votre chat',
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
  heading: (name: string) => `Types d’évènements : ${name}`,
  asking: 'Vérification auprès de Twitch…',
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
    why: 'Choisissez ce qu’il faut montrer. Twitch vous le demande une seule fois ; vous pouvez le retirer à tout moment dans ses paramètres, sous Connexions.',
    all: 'Tout ce que vous pouvez voir est activé.',
  },
  other: {
    heading: (name: string) => `Vous êtes ${name}, ou vous vous connaissez ?`,
    why: (name: string) =>
      `Certains types d’évènements demandent encore, une seule fois, l’accord du streamer (${name}). Envoyez ce lien : il ouvre cette page, où ${name} peut choisir.`,
    copy: 'Copier le lien pour le streamer',
    copied: 'Lien copié',
    change: (viewer: string, name: string) =>
      `Vous êtes connecté en tant que ${viewer}. Si vous êtes aussi ${name}, choisissez ce compte quand Twitch le demande (« Ce n’est pas vous ? »).`,
    logIn: (name: string) => `Se connecter en tant que ${name}`,
  },
  moderator: {
    heading: 'Vous modérez cette chaîne ?',
    why: 'Les modérateurs peuvent autoriser ceci avec leur propre connexion.',
  },
  allOfChat: 'Tout ce que le chat peut voir',
  goOn: 'Continuer vers Twitch',
  chosen: (count: number, all: number) => `${count} sur ${all} choisis`,
  came: 'Autorisé par vous',
  on: (count: number, all: number) => `${count} sur ${all} actifs`,
  named: (title: string, reason: string) => `${title} : ${reason}`,
  groups: {
    follows: 'Follows',
    subs: 'Abonnements et cadeaux',
    bits: 'Cheers et bits',
    hype: 'Trains de la hype',
    goals: 'Objectifs et dons',
    votes: 'Sondages et prédictions',
    points: 'Points de chaîne',
    ads: 'Coupures pub',
    guests: 'Guest Star',
    shoutouts: 'Shoutouts',
    team: 'Modérateurs et VIP',
    chat: 'Chat',
    moderation: 'Modération',
    whispers: 'Chuchotements',
  },
  scopes,
  brief: {
    goals: 'voir les objectifs et les campagnes caritatives',
    votes: 'voir les sondages et les prédictions',
    team: 'voir qui modère et qui est VIP',
    chat: 'lire le chat ; laisser notre bot rejoindre votre chat',
    moderation:
      'voir les bannissements, exclusions, messages retenus, avertissements et paramètres de modération',
  },
}
