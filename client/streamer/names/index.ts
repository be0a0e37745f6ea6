/** Reads names as viewers type them, and says what is wrong with one. */
export * from '../streamerName'
export { texts } from './texts'
