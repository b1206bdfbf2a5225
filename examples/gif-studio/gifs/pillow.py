"""The fixtures that Pillow makes, and an sRGB profile (made by the Little CMS in it) for ImageMagick to embed."""

from PIL import Image, ImageCms

Image.open("noise.ppm").resize((1, 1)).save("pillow-one-pixel.gif")

checks = Image.open("checks.ppm").quantize(4)
checks.save("pillow-interlaced.gif", transparency=0, comment=b"interlaced by default")

hues = [Image.open(f"hue-0{i}.ppm").quantize(32) for i in range(4)]
hues[0].save(
    "pillow-animation.gif", save_all=True, append_images=hues[1:], duration=[100, 200, 0, 400], loop=9, disposal=2
)

profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
profile[24:36] = bytes([0x07, 0xEA, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0])  # a fixed creation date (ICC.1:2010, 7.2.1)
open("srgb.icc", "wb").write(profile)
