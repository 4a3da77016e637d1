<?php
/** Writes what a visitor may see of every post and page, by WordPress's own functions. */

require __DIR__ . '/boot.php';
require getenv( 'BF_ROOT' ) . '/wp-load.php';

function bf_hashed( $attachment, $file ) {
	return array( 'id' => $attachment, 'file' => basename( $file ), 'sha256' => hash_file( 'sha256', $file ) );
}

/** An attachment's file, as the site gives it out as the whole picture. */
function bf_whole( $attachment ) {
	return bf_hashed( $attachment, get_attached_file( $attachment ) );
}

/** Each picture of a text in the largest size that WordPress offers there. */
function bf_inline( $html ) {
	$found   = array();
	$uploads = wp_upload_dir();
	preg_match_all( '/<img[^>]+wp-image-(\d+)[^>]*>/', $html, $images, PREG_SET_ORDER );
	foreach ( $images as $image ) {
		preg_match( '/ src="([^"]+)"/', $image[0], $src );
		preg_match_all( '/(http\S+) (\d+)w/', $image[0], $offers, PREG_SET_ORDER );
		usort( $offers, fn( $one, $other ) => $other[2] <=> $one[2] );
		$url     = $offers ? $offers[0][1] : $src[1];
		$found[] = bf_hashed( (int) $image[1], str_replace( $uploads['baseurl'], $uploads['basedir'], rawurldecode( $url ) ) );
	}
	return array_values( array_unique( $found, SORT_REGULAR ) );
}

function bf_utc( $post, $field ) {
	return get_post_datetime( $post, $field )->setTimezone( new DateTimeZone( 'UTC' ) )->format( DATE_ATOM );
}

function bf_truth( $id ) {
	global $post;
	$post = get_post( $id );
	setup_postdata( $post );
	$open = '' === $post->post_password;
	$content   = $open ? apply_filters( 'the_content', $post->post_content ) : '';
	$thumbnail = (int) get_post_thumbnail_id( $post );
	return array(
		'id'         => $post->ID,
		'type'       => $post->post_type,
		'title'      => apply_filters( 'the_title', $post->post_title, $post->ID ),
		'content'    => $content,
		'excerpt'    => $open ? apply_filters( 'the_excerpt', get_the_excerpt( $post ) ) : '',
		'date'       => bf_utc( $post, 'date' ),
		'modified'   => bf_utc( $post, 'modified' ),
		'slug'       => $post->post_name,
		'url'        => get_permalink( $post ),
		'author'     => get_the_author_meta( 'display_name', $post->post_author ),
		'categories' => wp_get_post_categories( $post->ID, array( 'fields' => 'names' ) ),
		'tags'       => wp_get_post_tags( $post->ID, array( 'fields' => 'names' ) ),
		'featured'   => $thumbnail ? bf_whole( $thumbnail ) : null,
		'inline'     => bf_inline( $content ),
		'sticky'     => is_sticky( $post->ID ),
	);
}

$bf_ids = get_posts( array(
	'post_type' => array( 'post', 'page' ), 'post_status' => 'publish', 'numberposts' => -1,
	'fields' => 'ids', 'orderby' => 'ID', 'order' => 'ASC', 'suppress_filters' => false,
) );
bf_answer( array_map( 'bf_truth', $bf_ids ) );
