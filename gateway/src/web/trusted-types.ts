/**
 * With `require-trusted-types-for 'script'` a page takes no string as markup, as a script or as a script's address unless
 * the one policy lets it. This one lets pass what holds neither `<` nor `&`, which a parser makes one piece of text of and
 * nothing else: the kit's library fills its style elements that way. It knows no script and no address of one. It stands in
 * the page, put there by who requires it, so that shell and remotes of every release meet the same.
 */
export const TRUSTED_TYPES_POLICY = `globalThis.trustedTypes?.createPolicy('default', { createHTML: (text) => (/[<&]/.test(text) ? null : text) });`;
