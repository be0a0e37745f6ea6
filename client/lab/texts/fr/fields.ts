import type { LabTexts } from '../en'
import { fieldNames } from './fieldNames'

export const fields: LabTexts['fields'] = {
  people: {
    broadcaster: 'Streamer',
    broadcaster_user: 'Streamer',
    from_broadcaster_user: 'Du streamer',
    to_broadcaster_user: 'Au streamer',
    source_broadcaster_user: 'Chaîne d’origine',
    host_broadcaster_user: 'Hôte',
    user: 'Utilisateur',
    chatter_user: 'Auteur',
    moderator_user: 'Modérateur',
    target_user: 'Visé',
    requester_user: 'Lancée par',
    guest_user: 'Invité',
    from_user: 'De',
    to_user: 'À',
  },
  byType: {
    'channel.raid': { from_broadcaster_user: 'Raideur', to_broadcaster_user: 'Streamer raidé' },
    'channel.follow': { user: 'Follower' },
    'channel.subscribe': { user: 'Abonné' },
    'channel.subscription.message': { user: 'Abonné' },
    'channel.subscription.end': { user: 'Abonné' },
    'channel.subscription.gift': { user: 'Donateur', total: 'Abonnements' },
    'channel.cheer': { user: 'Donateur de bits' },
    'channel.charity_campaign.donate': { user: 'Donateur' },
  },
  names: fieldNames,
  login: (who) => `${who} (login)`,
  id: (who) => `${who} (id)`,
}
