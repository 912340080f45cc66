/**
 * The families that a font picker of Shopify offers, by the handle of their regular style: `_n4` unless
 * another weight is named. Shopify adds families; a handle that is not here stays as it is.
 */
const FAMILIES = `
mono sans-serif serif
abel abril_fatface agmena akko alegreya alegreya_sans alfie americana amiri anonymous_pro antique_olive arapey
archivo archivo_narrow arimo armata arvo asap assistant asul avenir_next avenir_next_rounded azbuka
basic_commercial basic_commercial_soft_rounded baskerville_no_2 bauer_bodoni beefcakes bembo_book bernhard_modern
bio_rhyme bitter bodoni_poster_n9 burlingame cabin cachet cardamon cardo carter_sans caslon_bold caslon_old_face
catamaran centaur century_gothic chivo chong_modern claire_news_n3 cooper_bt_n5 courier_new crimson_text
din_neuzeit_grotesk_n3 din_next din_next_slab daytona domine dosis electra eurostile_next ff_meta ff_meta_serif
ff_tisa ff_tisa_sans ff_unit ff_unit_rounded ff_unit_slab fette_gotisch fira_sans fjalla_one friz_quadrata
frutiger_serif futura futura_black garamond geometric_415 georgia_pro gill_sans_nova glegoo goudy_old_style
harmonia_sans helvetica humanist_521 ibm_plex_sans inconsolata instrument_sans inter itc_avant_garde_gothic
itc_benguiat itc_berkeley_old_style itc_bodoni_seventytwo itc_bodoni_twelve itc_caslon_no_224 itc_charter
itc_cheltenham itc_clearface itc_conduit itc_esprit itc_founders_caslon itc_franklin_gothic itc_galliard itc_gamma
itc_goudy_sans itc_johnston_n5 itc_mendoza_roman itc_modern_no_216_n5 itc_new_baskerville itc_new_esprit
itc_new_veljovic itc_novarese itc_officina_sans itc_officina_serif itc_stepp itc_stone_humanist_n5
itc_stone_informal itc_stone_sans_ii itc_stone_serif itc_tapioca_n5 joanna_nova joanna_sans_nova josefin_sans
josefin_slab kairos kalam karla kreon lato laurentian libelle libre_baskerville libre_franklin linotype_didot
linotype_gianotten linotype_really_n5 linotype_syntax_serif lobster lobster_two lora lucia lucida_grande
luthersche_fraktur madera malabar mariposa_sans maven_pro megrim melior memphis_n5 memphis_soft_rounded_n5
mentor_sans merriweather_sans metro_nova modern_no_20 monaco monotype_baskerville monotype_bodoni
monotype_century_old_style_n5 monotype_goudy monotype_goudy_modern monotype_italian_old_style
monotype_new_clarendon_n5 monotype_news_gothic monotype_sabon montserrat mouse_memoirs muli mundo_sans neo_sans
neue_aachen neue_frutiger_1450 neue_haas_unica neue_plak neue_swift neuton neuzeit_office
neuzeit_office_soft_rounded neuzeit_s new_century_schoolbook news_702 news_705 news_cycle news_gothic_no_2
news_plantin nobile noticia_text noto_serif nunito nunito_sans old_standard_tt open_sans open_sans_condensed_n3
optima_nova oswald ovo oxygen pmn_caecilia pt_mono pt_sans pt_sans_narrow pt_serif pacifico palatino parma perpetua
plantin playball playfair_display poppins prata prompt quantico quattrocento quattrocento_sans questrial quicksand
quire_sans rajdhani raleway really_no_2 righteous roboto roboto_condensed roboto_mono roboto_slab rockwell rubik
sabon_next sackers_square_gothic sagrantino scene scherzo shadows_into_light slabo_13px slate soho soho_gothic
source_code_pro source_sans_pro stempel_schneidler swiss_721 swiss_721_rounded_n7 tenor_sans tiemann
times_new_roman tinos titillium_web trade_gothic trade_gothic_next trebuchet_ms twentieth_century ubuntu unica_one
univers_next univers_next_typewriter unna vala varela varela_round verdana_pro vidaloka volkhov vollkorn waza wola
work_sans ysobel zurich zurich_extended
`;

const WITHOUT_STYLE = new Set(["mono", "sans-serif", "serif"]);

const STYLES: Readonly<Record<string, string>> = {
  "1": "Thin",
  "2": "Extra light",
  "3": "Light",
  "4": "",
  "5": "Medium",
  "6": "Semi-bold",
  "7": "Bold",
  "8": "Extra bold",
  "9": "Black",
};

export const FONT_HANDLES: readonly string[] = FAMILIES.trim()
  .split(/\s+/)
  .map((name) => (WITHOUT_STYLE.has(name) || /_n\d$/.test(name) ? name : `${name}_n4`));

/** A handle as people read it: `playfair_display_i7` is "Playfair Display, Bold italic". */
export function fontName(handle: string): string {
  const [, name = handle, slant, weight = "4"] = /^(.+)_([nio])(\d)$/.exec(handle) ?? [];
  const family = name
    .split(/[_-]/)
    .map((word) =>
      SHOUTED.has(word) ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1),
    )
    .join(" ");
  const style = [STYLES[weight], slant === "n" || slant === undefined ? "" : "italic"]
    .filter(Boolean)
    .join(" ");
  return style === "" ? family : `${family}, ${style}`;
}

const SHOUTED = new Set(["bt", "din", "ff", "ibm", "itc", "ms", "pmn", "pt", "tt"]);
