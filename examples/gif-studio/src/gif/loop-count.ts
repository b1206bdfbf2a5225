import Gif from '../gif.ksy'
import { contentOf, extensionBlock, insertExtension } from './extensions.js'

const isLoopCount = (setting: Gif.AnimationSetting): boolean => setting.loopCount !== undefined

/** The application extensions that hold animation settings; there should be one at most. */
function animationsOf(gif: Gif): Gif.Application[] {
  const contents = gif.blocks.map(contentOf).filter((content) => content instanceof Gif.Application)
  return contents.filter((application) => application.isAnimation)
}

/** How often an animation starts again, 0 for ever; undefined if the file does not say, so it is shown once. */
export function loopCountOf(gif: Gif): number | undefined {
  const settings = animationsOf(gif).flatMap((application) => application.animationSettings ?? [])
  return settings.findLast(isLoopCount)?.loopCount
}

/**
 * Sets how often an animation starts again after it was shown once.
 *
 * @param count from 1 to 65,535, or 0 for ever; undefined removes the setting, so that the animation is shown once
 * @throws RangeError if the count can't be stored
 */
export function setLoopCount(gif: Gif, count: number | undefined): void {
  if (count === undefined) return removeLoopCount(gif)
  if (!Number.isInteger(count) || count < 0 || count > 0xffff) {
    throw new RangeError(`A loop count is a whole number from 0 to 65,535, not ${count}.`)
  }
  const animations = animationsOf(gif)
  const settings = animations
    .flatMap((application) => application.animationSettings ?? [])
    .filter(isLoopCount)
  for (const setting of settings) setting.loopCount = count
  if (settings.length > 0) return

  const [animation] = animations
  if (animation?.animationSettings) animation.animationSettings.unshift(loopCountSetting(count))
  // Netscape Navigator looked for it right after the global colour table.
  else insertExtension(gif, 0, netscapeBlock(count))
}

function removeLoopCount(gif: Gif): void {
  for (const animation of animationsOf(gif)) {
    animation.animationSettings = animation.animationSettings?.filter((setting) => !isLoopCount(setting))
  }
  const isEmpty = (application: Gif.Application): boolean =>
    application.animationSettings?.every(({ lenData }) => lenData === 0) ?? false
  gif.blocks = gif.blocks.filter((block) => {
    const content = contentOf(block)
    return !(content instanceof Gif.Application && isEmpty(content))
  })
}

function loopCountSetting(count: number): Gif.AnimationSetting {
  return Gif.AnimationSetting.create({
    lenData: 3,
    setting: Gif.AnimationSettingId.LOOP_COUNT,
    loopCount: count,
    rest: new Uint8Array(),
  })
}

function netscapeBlock(count: number): Gif.Block {
  return extensionBlock(
    Gif.ExtensionLabel.APPLICATION,
    Gif.Application.create({
      identifier: 'NETSCAPE',
      authenticationCode: '2.0',
      animationSettings: [
        loopCountSetting(count),
        Gif.AnimationSetting.create({ lenData: 0, rest: new Uint8Array() }),
      ],
    }),
  )
}
