/** What is behind the toolbar's buttons. */
export const texts = {
  families: 'Kinds of events',
  allFamilies: 'All kinds',
  presets: 'Show',
  ownFilter: 'Custom',
  presetNames: {
    everything: 'Everything',
    support: 'Support',
    community: 'Community',
    stream: 'Stream',
    moderation: 'Moderation',
    tests: 'Tests',
  },
  minimumAmount: 'Minimum amount',
  switches: { big: 'Only big events', tests: 'Only tests', lines: 'Every chat message' },
  reset: 'Reset',
  /** A choice that is taken back. */
  showAgain: (name: string) => `Remove filter: ${name}`,
  shown: (count: number, all: number, language: string) =>
    `${count.toLocaleString(language)} of ${all.toLocaleString(language)} shown`,
}

/** The same in any language. */
export type Texts = typeof texts
