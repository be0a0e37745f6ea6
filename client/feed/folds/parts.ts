/** All that lays events together on cards, to be loaded as one. */
export { createGrouping } from '../group'
export { describeEntry } from './describeEntry'
