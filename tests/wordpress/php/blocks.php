<?php
/** What the block editor and the classic editor write, in English and Arabic. */

function bf_pick( $list ) {
	return $list[ mt_rand( 0, count( $list ) - 1 ) ];
}

function bf_words( $arabic ) {
	static $words = null;
	$words = $words ?? array(
		explode( ' ', 'the river and its people have seen many years of slow change while ministers argued over a treaty that nobody wished to sign before winter came again to northern hills' ),
		explode( ' ', 'النهر وأهله شهدوا سنوات طويلة من التغير البطيء بينما كان الوزراء يتجادلون حول معاهدة لم يرغب أحد في توقيعها قبل أن يعود الشتاء إلى التلال الشمالية مَدْرَسَةٌ ٢٠٢٣' ),
	);
	return $words[ $arabic ? 1 : 0 ];
}

function bf_sentence( $arabic ) {
	$made = array();
	for ( $k = mt_rand( 6, 18 ); $k > 0; $k-- ) {
		$made[] = bf_pick( bf_words( $arabic ) );
	}
	return ucfirst( implode( ' ', $made ) ) . ( $arabic ? '، "اقتباس" & بقية.' : ', "a quote" & more -- it\'s true.' );
}

function bf_title( $i, $arabic ) {
	switch ( $i % 8 ) {
		case 1: return "AT&T & the river's \"year\" $i";
		case 3: return "An <em>emphasised</em> title $i";
		case 4: return "العربية: مدرسة الأحياء & النهر $i";
		default: return ( $arabic ? 'خبر رقم ' : 'Report number ' ) . $i . ' ' . bf_pick( bf_words( $arabic ) );
	}
}

function bf_paragraph( $arabic ) {
	$text = bf_sentence( $arabic ) . ' <strong>' . bf_pick( bf_words( $arabic ) ) . '</strong> <a href="https://example.org/a?b=1&amp;c=2">'
		. bf_pick( bf_words( $arabic ) ) . ' <em>' . bf_pick( bf_words( $arabic ) ) . '</em></a> ' . bf_sentence( $arabic );
	return "<!-- wp:paragraph -->\n<p>$text</p>\n<!-- /wp:paragraph -->\n\n";
}

function bf_image( $id, $size, $caption ) {
	$url = esc_url( wp_get_attachment_image_url( $id, $size ) );
	$alt = esc_attr( get_post_meta( $id, '_wp_attachment_image_alt', true ) );
	return "<!-- wp:image {\"id\":$id,\"sizeSlug\":\"$size\",\"linkDestination\":\"none\"} -->\n<figure class=\"wp-block-image size-$size\">"
		. "<img src=\"$url\" alt=\"$alt\" class=\"wp-image-$id\"/><figcaption class=\"wp-element-caption\">$caption</figcaption></figure>\n<!-- /wp:image -->\n\n";
}

function bf_list( $arabic ) {
	$item = fn( $inner ) => "<!-- wp:list-item -->\n<li>$inner</li>\n<!-- /wp:list-item -->";
	$list = fn( $items ) => "<!-- wp:list -->\n<ul>$items</ul>\n<!-- /wp:list -->";
	return $list( $item( bf_sentence( $arabic ) ) . $item( bf_sentence( $arabic ) . $list( $item( bf_sentence( $arabic ) ) ) ) ) . "\n\n";
}

function bf_table( $arabic ) {
	$word = fn() => bf_pick( bf_words( $arabic ) );
	return "<!-- wp:table -->\n<figure class=\"wp-block-table\"><table><thead><tr><th>{$word()}</th><th>{$word()}</th></tr></thead><tbody>"
		. "<tr><td>{$word()} | {$word()}</td><td>12.5&nbsp;%</td></tr><tr><td><strong>{$word()}</strong></td><td>{$word()}<br>{$word()}</td></tr>"
		. "</tbody></table></figure>\n<!-- /wp:table -->\n\n";
}

/** A post of the block editor. */
function bf_blocks( $arabic, $pictures ) {
	$parts = array(
		fn() => '<!-- wp:heading -->' . "\n<h2 class=\"wp-block-heading\">" . bf_sentence( $arabic ) . "</h2>\n<!-- /wp:heading -->\n\n",
		fn() => bf_image( bf_pick( $pictures ), bf_pick( array( 'medium', 'large', 'full' ) ), bf_sentence( $arabic ) ),
		fn() => bf_list( $arabic ),
		fn() => bf_table( $arabic ),
		fn() => "<!-- wp:quote -->\n<blockquote class=\"wp-block-quote\"><p>" . bf_sentence( $arabic ) . '</p><cite>' . bf_sentence( $arabic ) . "</cite></blockquote>\n<!-- /wp:quote -->\n\n",
		fn() => "<!-- wp:code -->\n<pre class=\"wp-block-code\"><code>if (a &lt; b &amp;&amp; c) {\n    return \"*not* _markup_\";\n}</code></pre>\n<!-- /wp:code -->\n\n",
		fn() => "<!-- wp:separator -->\n<hr class=\"wp-block-separator\"/>\n<!-- /wp:separator -->\n\n",
	);
	$made = bf_paragraph( $arabic );
	for ( $k = mt_rand( 3, 7 ); $k > 0; $k-- ) {
		$made .= bf_pick( $parts )() . bf_paragraph( $arabic );
	}
	return $made;
}

/** A post of the classic editor: no markup around paragraphs, a caption shortcode. */
function bf_classic( $arabic, $pictures ) {
	$id  = bf_pick( $pictures );
	list( $url, $width, $height ) = wp_get_attachment_image_src( $id, 'medium' );
	return bf_sentence( $arabic ) . "\n\n[caption id=\"attachment_$id\" align=\"alignnone\" width=\"$width\"]<img class=\"size-medium wp-image-$id\" src=\"$url\" alt=\"classic\" width=\"$width\" height=\"$height\" /> "
		. bf_sentence( $arabic ) . "[/caption]\n\n" . bf_sentence( $arabic ) . "\n" . bf_sentence( $arabic )
		. "\n\n<ol>\n<li>" . bf_sentence( $arabic ) . "</li>\n<li>" . bf_sentence( $arabic ) . "</li>\n</ol>\n<h3>" . bf_sentence( $arabic ) . "</h3>\n" . bf_sentence( $arabic );
}
