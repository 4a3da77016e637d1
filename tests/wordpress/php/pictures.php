<?php
/** Pictures drawn with GD and attached as WordPress attaches an upload, sizes included. */

/** Draws picture number $i and attaches it; answers the attachment's id. */
function bf_picture( $i, $posts ) {
	list( $name, $width, $height ) = bf_shape( $i );
	$uploads = wp_upload_dir( gmdate( 'Y/m', 1420113600 + $i * 5000000 ) );
	$file    = $uploads['path'] . '/' . wp_unique_filename( $uploads['path'], $name );
	bf_draw( $file, $width, $height );
	$id = bf_ok( wp_insert_attachment( wp_slash( array(
		'post_title' => "Picture $i", 'post_excerpt' => "Caption & credit $i",
		'post_mime_type' => wp_check_filetype( $file )['type'], 'post_status' => 'inherit',
	) ), $file ) );
	wp_update_attachment_metadata( $id, wp_generate_attachment_metadata( $id, $file ) );
	update_post_meta( $id, '_wp_attachment_image_alt', 0 === $i % 2 ? "Alt text $i" : "نص بديل $i" );
	return $id;
}

function bf_shape( $i ) {
	switch ( $i % 6 ) {
		case 0: return array( "photo-$i.jpg", 1100, 700 );
		case 1: return array( "chart $i.png", 500, 400 );
		case 2: return array( "صورة-$i.jpg", 900, 600 );
		case 3: return array( "tiny-$i.png", 90, 90 );
		case 4: return 4 === $i ? array( 'large-4.jpg', 2700, 1500 ) : array( "tall-$i.jpg", 500, 900 );
		default: return array( "photo-$i.webp", 800, 500 );
	}
}

function bf_draw( $file, $width, $height ) {
	$image = imagecreatetruecolor( $width, $height );
	imagefill( $image, 0, 0, mt_rand( 0, 0xffffff ) );
	for ( $k = 0; $k < 30; $k++ ) {
		imagefilledellipse( $image, mt_rand( 0, $width ), mt_rand( 0, $height ), mt_rand( 5, 250 ), mt_rand( 5, 250 ), mt_rand( 0, 0xffffff ) );
	}
	switch ( pathinfo( $file, PATHINFO_EXTENSION ) ) {
		case 'png': imagepng( $image, $file ); break;
		case 'webp': imagewebp( $image, $file ); break;
		default: imagejpeg( $image, $file, 80 );
	}
	imagedestroy( $image );
}
