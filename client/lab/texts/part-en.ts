export { lab } from './en'
