/** What one check has found. */
export interface Finding {
  /** `unused`: the settings don't ask for it. */
  status: 'ok' | 'problem' | 'unused'
  /** What was found, in words; never a secret. */
  detail: string
  /** How to mend it: with `problem`. */
  hint?: string
}

/** A finding and what it is about. */
export interface Check extends Finding {
  id: string
  title: string
}

export const ok = (detail: string): Finding => ({ status: 'ok', detail })
export const unused = (detail: string): Finding => ({ status: 'unused', detail })
export const problem = (detail: string, hint: string): Finding => ({
  status: 'problem',
  detail,
  hint,
})
