<?php
/** Writes what a visitor may see of every post and page, by WordPress's own functions. */

require __DIR__ . '/boot.php';
require getenv( 'BF_ROOT' ) . '/wp-load.php';

function bf_file( $attachment ) {
	$file = get_attached_file( $attachment );
	return array( 'id' => $attachment, 'url' => wp_get_attachment_url( $attachment ), 'sha256' => hash_file( 'sha256', $file ) );
}

function bf_utc( $post, $field ) {
	return get_post_datetime( $post, $field )->setTimezone( new DateTimeZone( 'UTC' ) )->format( DATE_ATOM );
}

function bf_truth( $id ) {
	global $post;
	$post = get_post( $id );
	setup_postdata( $post );
	$open = '' === $post->post_password;
	preg_match_all( '/wp-image-(\d+)/', $open ? $post->post_content : '', $inline );
	$thumbnail = (int) get_post_thumbnail_id( $post );
	return array(
		'id'         => $post->ID,
		'type'       => $post->post_type,
		'title'      => apply_filters( 'the_title', $post->post_title, $post->ID ),
		'content'    => $open ? apply_filters( 'the_content', $post->post_content ) : '',
		'excerpt'    => $open ? apply_filters( 'the_excerpt', get_the_excerpt( $post ) ) : '',
		'date'       => bf_utc( $post, 'date' ),
		'modified'   => bf_utc( $post, 'modified' ),
		'slug'       => $post->post_name,
		'url'        => get_permalink( $post ),
		'author'     => get_the_author_meta( 'display_name', $post->post_author ),
		'categories' => wp_get_post_categories( $post->ID, array( 'fields' => 'names' ) ),
		'tags'       => wp_get_post_tags( $post->ID, array( 'fields' => 'names' ) ),
		'featured'   => $thumbnail ? bf_file( $thumbnail ) : null,
		'inline'     => array_map( 'bf_file', array_values( array_unique( array_map( 'intval', $inline[1] ) ) ) ),
		'sticky'     => is_sticky( $post->ID ),
	);
}

$bf_ids = get_posts( array(
	'post_type' => array( 'post', 'page' ), 'post_status' => 'publish', 'numberposts' => -1,
	'fields' => 'ids', 'orderby' => 'ID', 'order' => 'ASC', 'suppress_filters' => false,
) );
bf_answer( array_map( 'bf_truth', $bf_ids ) );
