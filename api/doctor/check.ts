import type { Found } from '../shared/descriptions/findings'

/** What one check has found. */
export interface Finding {
  /** `unused`: the settings don't ask for it. */
  status: 'ok' | 'problem' | 'unused'
  found: Found
}

/** A finding in words; never a secret. */
export interface FindingWords {
  detail: string
  /** How to mend it: with `problem`. */
  hint?: string
}

/** A finding and what it is about. */
export interface Check extends Finding, FindingWords {
  id: CheckId
  title: string
}

/** What a check is about. */
export type CheckId =
  | 'settings'
  | 'app-token'
  | 'redirect'
  | 'callback'
  | 'clock'
  | 'pusher'
  | 'embed'
  | 'subscriptions'

const finding =
  (status: Finding['status']) =>
  (found: Found): Finding => ({ status, found })

export const ok = finding('ok')
export const unused = finding('unused')
export const problem = finding('problem')
