import type { FindingWords } from '../shared/descriptions/finding-words'
import type { CheckId, Found } from '../shared/descriptions/findings'

/** What one check has found. */
export interface Finding {
  /** `unused`: the settings don't ask for it. */
  status: 'ok' | 'problem' | 'unused'
  found: Found
}

/** A finding and what it is about. */
export interface Check extends Finding, FindingWords {
  id: CheckId
  title: string
}

const finding =
  (status: Finding['status']) =>
  (found: Found): Finding => ({ status, found })

export const ok = finding('ok')
export const unused = finding('unused')
export const problem = finding('problem')
