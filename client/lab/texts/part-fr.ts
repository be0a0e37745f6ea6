export { lab } from './fr'
