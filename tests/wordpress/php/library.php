<?php
/** Renders block sources as the REST API gives them; see tests/data/blocks/README.md. */

if ( ! defined( 'ABSPATH' ) ) {
	require __DIR__ . '/boot.php';
	require getenv( 'BF_ROOT' ) . '/wp-load.php';
}
require_once ABSPATH . 'wp-admin/includes/image.php';
wp_set_current_user( 1 ); // whose markup WordPress does not filter

/** Attaches a file of the given name; answers what the sources' {{name.size}} stand for. */
function bf_library_file( $name, $mime, $title ) {
	$uploads = wp_upload_dir( '2024/05' );
	$file    = $uploads['path'] . '/' . $name;
	if ( 'image/jpeg' === $mime ) {
		$image = imagecreatetruecolor( 1200, 800 );
		imagefilledrectangle( $image, 100, 100, 900, 600, 0x3377aa );
		imagejpeg( $image, $file, 60 );
	} else {
		file_put_contents( $file, 'a stand-in' );
	}
	$id = wp_insert_attachment( array( 'post_title' => $title, 'post_excerpt' => "About $title", 'post_mime_type' => $mime, 'post_status' => 'inherit' ), $file );
	wp_update_attachment_metadata( $id, 'image/jpeg' === $mime ? wp_generate_attachment_metadata( $id, $file ) : array( 'artist' => 'Harbour', 'length_formatted' => '0:12' ) );
	$found = array( 'id' => $id, 'full' => wp_get_attachment_url( $id ) );
	foreach ( array( 'medium', 'large' ) as $size ) {
		$found[ $size ] = wp_get_attachment_image_url( $id, $size ) ?: $found['full'];
	}
	return $found;
}

function bf_library_post( $title, $content, $meta = array() ) {
	$id = wp_insert_post( wp_slash( array( 'post_title' => $title, 'post_content' => $content, 'post_status' => 'publish', 'post_date' => '2024-05-04 10:00:00' ) ), true );
	foreach ( $meta as $key => $value ) {
		update_post_meta( $id, $key, wp_slash( $value ) );
	}
	return $id;
}

$bf_known = array();
foreach ( array(
	array( 'pier', 'pier.jpg', 'image/jpeg', 'Pier' ),
	array( 'crane', 'رافعة.jpg', 'image/jpeg', 'رافعة' ),
	array( 'buoy', 'buoy.jpg', 'image/jpeg', 'Buoy' ),
	array( 'audio', 'horn.mp3', 'audio/mpeg', 'The horn' ),
	array( 'video', 'unloading.mp4', 'video/mp4', 'Unloading' ),
	array( 'pdf', 'tariff.pdf', 'application/pdf', 'Tariff' ),
) as $bf_file ) {
	foreach ( bf_library_file( $bf_file[1], $bf_file[2], $bf_file[3] ) as $bf_key => $bf_value ) {
		$bf_known[ '{{' . "$bf_file[0].$bf_key" . '}}' ] = $bf_value;
	}
}
$bf_own = bf_library_post( 'Harbour diary', '<p>A first article, to be linked.</p>' );
bf_library_post( 'مذكرات الميناء', '<p>مقال ثانٍ قصير.</p>' );
$bf_known['{{own}}'] = get_permalink( $bf_own );

$bf_notes = json_encode( array(
	array( 'content' => 'In 1931 and <em>again</em> in 1954.', 'id' => '6f2a1c9e-0001-4a00-9b00-000000000001' ),
	array( 'content' => 'بعد الحرب؛ انظر <a href="https://example.org/war/">الملف</a>.', 'id' => '6f2a1c9e-0002-4a00-9b00-000000000002' ),
), JSON_UNESCAPED_UNICODE );

$bf_rendered = array();
foreach ( $bf_request['sources'] as $bf_name => $bf_source ) {
	$bf_meta = isset( $bf_request['meta'][ $bf_name ] ) ? array( 'footnotes' => $bf_notes ) : array();
	$bf_id   = bf_library_post( $bf_name, strtr( $bf_source, $bf_known ), $bf_meta );
	$bf_post = rest_do_request( new WP_REST_Request( 'GET', "/wp/v2/posts/$bf_id" ) )->get_data();
	$bf_rendered[ $bf_name ] = $bf_post['content']['rendered'];
	wp_delete_post( $bf_id, true ); // lists of posts must not show it
}
echo json_encode( array( 'version' => $GLOBALS['wp_version'], 'url' => home_url(), 'rendered' => $bf_rendered ), JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR ), "\n";
