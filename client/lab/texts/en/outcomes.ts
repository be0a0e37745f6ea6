export { outcomeWords as outcomes } from '../../../../api/shared/outcome-words'
