<?php
/** Loads WordPress for a script of the harness: request as JSON on stdin, answer on stdout. */

error_reporting( E_ALL & ~E_DEPRECATED );
set_time_limit( 0 );
mt_srand( 1 );

$bf_home = (string) getenv( 'BF_URL' );
$bf_url  = parse_url( $bf_home );

$_SERVER['HTTP_HOST']       = $bf_url['host'] . ':' . $bf_url['port'];
$_SERVER['REQUEST_URI']     = '/';
$_SERVER['REQUEST_METHOD']  = 'GET';
$_SERVER['SERVER_PROTOCOL'] = 'HTTP/1.1';
$_SERVER['REMOTE_ADDR']     = '127.0.0.1';

$bf_request = json_decode( stream_get_contents( STDIN ) ?: '{}', true );

function bf_answer( $data ) {
	echo json_encode( $data, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR ), "\n";
}

/** Fails loudly where WordPress would hand on an error or a zero. */
function bf_ok( $result ) {
	if ( is_wp_error( $result ) || ! $result ) {
		fwrite( STDERR, is_wp_error( $result ) ? $result->get_error_message() : 'WordPress refused' );
		exit( 1 );
	}
	return $result;
}

/** As the administrator, whose markup WordPress does not filter. */
function bf_become_admin() {
	require_once ABSPATH . 'wp-admin/includes/image.php';
	require_once ABSPATH . 'wp-admin/includes/taxonomy.php';
	wp_set_current_user( 1 );
}
