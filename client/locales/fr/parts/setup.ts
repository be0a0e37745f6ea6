import type { Parts } from '../../parts'

/** What the page of checks says. */
export const setup = {
  heading: 'Installation',
  why: 'Ce qu’il faut à cette installation pour fonctionner, avec à chaque fois le remède.',
  statuses: { ok: 'OK', problem: 'Problème', unused: 'Non utilisé' },
  again: 'Vérifier à nouveau',
} satisfies Parts['setup']
